"""A suite put to an assistant, case by case, into a Report; an interrupted run goes on where it stopped."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.answers import Answer
from documents import Article, load_shipped
from documents.errors import AssistantError
from evals.asking import Answering, Times, ask_fact, trimmed
from evals.environment import environment
from evals.fact import Fact
from evals.journal import Journal
from evals.report import CaseResult, Report, case_result
from evals.verdicts import VERDICT_NAMES, Verdict, directness, judge

_ERRORS_IN_A_ROW = 5
Task = tuple[Fact, int]
Watch = Callable[[CaseResult], None]


def evaluate(
    assistant: Answering,
    facts: Sequence[Fact],
    *,
    articles: Sequence[Article] | None = None,
    name: str = "run",
    settings: dict[str, Any] | None = None,
    repeat: int = 1,
    workers: int = 1,
    journal: Path | None = None,
    watch: Watch | None = None,
) -> Report:
    """Ask every question of `facts` and judge every answer.

    Args:
        assistant: what answers; an Assistant, or anything with `answer(question, history)`.
        facts: the known facts, from `load_facts`.
        articles: what citations are checked against; None: the shipped article.
        name: what the run is called in tables.
        settings: what to remember of how the run was made.
        repeat: how often each question is asked, for models that vary.
        workers: how many questions are asked at the same time.
        journal: a file that keeps what is done; a run with the same settings goes on where it stopped.
        watch: called with every case that is done now, in whatever order.

    Returns:
        The report; after Ctrl-C with the cases that were done, `complete` False.

    Raises:
        AssistantError: five questions in a row ended with an error; the last one is raised.
    """
    about = tuple(articles) if articles is not None else (load_shipped(),)
    tasks = [(fact, count) for count in range(1, repeat + 1) for fact in facts]
    remembered = {**(settings or {}), "facts": _digest(facts), "repeat": repeat}
    complete = True
    with Journal(journal, remembered) as log:
        done = log.start()
        try:
            for case in _run(assistant, [t for t in tasks if (t[0].id, t[1]) not in done], about, workers):
                done[case.id, case.repeat] = case
                log.add(case)
                if watch:
                    watch(case)
        except KeyboardInterrupt:
            complete = False
    cases = tuple(done[fact.id, count] for fact, count in tasks if (fact.id, count) in done)
    return Report(name, remembered, environment(), cases, complete)


def _digest(facts: Sequence[Fact]) -> str:
    return hashlib.sha256("\n".join(map(repr, facts)).encode()).hexdigest()[:16]


def _run(
    assistant: Answering, tasks: Sequence[Task], articles: Sequence[Article], workers: int
) -> Iterator[CaseResult]:
    """The results in the order in which they come."""
    failed_in_a_row = 0
    for outcome in _outcomes(assistant, tasks, workers):
        (fact, count), answered = outcome
        failed_in_a_row = failed_in_a_row + 1 if isinstance(answered, AssistantError) else 0
        if isinstance(answered, AssistantError) and failed_in_a_row >= _ERRORS_IN_A_ROW:
            raise answered
        yield _judged(fact, count, answered, articles)


_Outcome = tuple[Task, tuple[Answer, Times] | AssistantError]


def _outcomes(assistant: Answering, tasks: Sequence[Task], workers: int) -> Iterable[_Outcome]:
    if workers <= 1:
        for task in tasks:
            yield task, _asked(assistant, task[0])
        return
    waiting = iter(tasks)
    with ThreadPoolExecutor(workers) as pool:
        running: dict[Future[tuple[Answer, Times] | AssistantError], Task] = {
            pool.submit(_asked, assistant, task[0]): task for task in islice(waiting, workers)
        }
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                task = running.pop(future)
                for following in islice(waiting, 1):
                    running[pool.submit(_asked, assistant, following[0])] = following
                yield task, future.result()


def _asked(assistant: Answering, fact: Fact) -> tuple[Answer, Times] | AssistantError:
    try:
        return ask_fact(assistant, fact)
    except AssistantError as error:
        return error


def _judged(
    fact: Fact, count: int, answered: tuple[Answer, Times] | AssistantError, articles: Sequence[Article]
) -> CaseResult:
    if isinstance(answered, AssistantError):
        failed = ("right", "answered") if fact.answerable else ("refused",)
        verdicts = [Verdict(n, 0.0 if n in failed else None, "the assistant gave up") for n in VERDICT_NAMES]
        return case_result(fact, count, verdicts, f"{type(answered).__name__}: {answered}", None)
    answer, times = answered
    return case_result(fact, count, judge(fact, answer, articles), (trimmed(answer), times), directness(fact, answer))
