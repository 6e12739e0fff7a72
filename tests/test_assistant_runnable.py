"""The assistant and its retriever in other people's chains, in step and out of it."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from langchain_core.runnables import RunnableLambda

QUESTION = "2020年上海数字经济规模是多少？"
FIGURE = "20590亿元"

pytestmark = pytest.mark.real_embedding


@pytest.fixture
def chain(shipped_quotes):
    return shipped_quotes.as_runnable() | RunnableLambda(lambda answer: answer.text)


def test_it_composes_is_batched_and_streams(chain):
    assert FIGURE in chain.invoke(QUESTION)
    assert [FIGURE in text for text in chain.batch([QUESTION, "谁是浙江省省长？"])] == [True, False]
    assert FIGURE in "".join(chain.stream(QUESTION))


def test_a_history_goes_with_the_question(chain):
    given = {"question": "那苏州呢？", "history": [(QUESTION, f"{FIGURE}。")]}
    assert "9827亿元" in chain.invoke(given)


async def test_it_composes_in_async_chains(chain):
    assert FIGURE in await chain.ainvoke(QUESTION)
    assert FIGURE in "".join([text async for text in chain.astream(QUESTION)])


async def test_the_event_loop_goes_on_while_an_answer_is_made(shipped_quotes, monkeypatch):
    turns = 0

    async def count():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.001)

    given = shipped_quotes.answer

    def slow(*asked):
        # As long as it takes the loop to go on, which a busy machine decides.
        until = time.monotonic() + 60
        while turns <= 10 and time.monotonic() < until:
            time.sleep(0.01)
        return given(*asked)

    monkeypatch.setattr(shipped_quotes, "answer", slow)
    counting = asyncio.create_task(count())
    await shipped_quotes.as_runnable().ainvoke(QUESTION)
    counting.cancel()
    assert turns > 10


def test_many_threads_get_the_answers_that_one_gets(shipped_quotes):
    questions = [QUESTION, "上海有几个国家实验室成立运行？", "谁是浙江省省长？", "And Suzhou's?"] * 6
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(shipped_quotes.answer, questions))
    alone = {question: shipped_quotes.answer(question) for question in questions[:4]}
    assert all((f.text, f.citations) == (alone[f.question].text, alone[f.question].citations) for f in found)


def test_the_retriever_drops_into_a_chain(shipped_quotes):
    chain = shipped_quotes.retriever | RunnableLambda(lambda found: found[0].page_content)
    assert FIGURE in chain.invoke(QUESTION)
