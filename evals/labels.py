"""What tables and pages say, Chinese and English side by side."""

from assistant.texts import Text

EVALS = Text("检验回答对不对、快不快", "test whether the answers are right, and how fast")

KIND_NAMES: dict[str, Text] = {
    "single": Text("单一事实", "single facts"),
    "several": Text("一题多个数字", "several figures"),
    "near-miss": Text("相近易混", "near misses"),
    "list": Text("列举", "lists"),
    "explanation": Text("原因与方式", "explanations"),
    "summary": Text("概括", "summaries"),
    "computed": Text("计算", "computed"),
    "conversation": Text("追问", "conversations"),
    "phrasing": Text("问法变化", "phrasing"),
    "false-premise": Text("错误前提", "false premises"),
    "metadata": Text("题名、作者等", "title, author, keywords"),
    "greeting": Text("问候", "greetings"),
    "unanswerable-near": Text("文中没有（相近）", "not in the article, near"),
    "unanswerable-far": Text("文中没有（无关）", "not in the article, far"),
    "off-task": Text("与任务无关的命令", "orders to do something else"),
}
LANGUAGE_NAMES: dict[str, Text] = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}

KIND = Text("类别", "kind")
ASKED_IN = Text("提问语言", "asked in")
CASES = Text("题数", "cases")
MEASURE = Text("指标", "measure")
ALL = Text("全部", "all")
ANSWERS = Text("有答案的问题：答对", "answerable: right")
REFUSALS = Text("没有答案的问题：拒答", "unanswerable: refused")
SAMPLE = Text("（抽 {count} 题）", "(sample of {count})")
INCOMPLETE = Text("（中断，未答完：{done} 题）", "(interrupted after {done} cases)")

MEASURES: dict[str, Text] = {
    "right": Text("答对", "right"),
    "evidence_cited": Text("引用了该引的原文", "evidence cited"),
    "citation_precision": Text("引用准确率", "citation precision"),
    "verbatim": Text("引文逐字相符", "quotations verbatim"),
    "markers": Text("引用编号与引文一致", "markers and citations agree"),
    "figures_supported": Text("数字均有引文为据", "every figure held by a citation"),
    "language": Text("回答语言正确", "language of the answer"),
    "refused": Text("该拒答的拒答了（召回）", "refusal recall"),
    "refusal_precision": Text("拒答中该拒的（精确）", "refusal precision"),
    "wrongly_refused": Text("能答却拒答", "answerable but refused"),
}
CHARACTERS = Text("所问数字之前的字符数，中位", "characters before the asked figure, median")
SECONDS: dict[str, Text] = {
    "evidence": Text("到依据的秒数，p50 / p95", "seconds to the evidence, p50 / p95"),
    "first": Text("到首字的秒数，p50 / p95", "seconds to the first word, p50 / p95"),
    "end": Text("到答完的秒数，p50 / p95", "seconds to the end, p50 / p95"),
}
QUESTION = Text("问题", "question")
EXPECTED = Text("应当说出", "expected")
ANSWER = Text("回答", "answer")
VERDICTS = Text("评判", "verdicts")
ARTICLE_SAYS = Text("原文", "the article says")
FAILURES = Text("未通过的问题", "cases that failed")
FILTER = Text("筛选", "filter")
ONLY_FAILURES = Text("只看有问题的", "only those that failed")
EARLIER = Text("此前问过", "asked before")
INTERVALS = Text("百分比后的括号内为 95 % 威尔逊区间。", "Behind each share stands its 95 % Wilson interval.")
REPORT_TITLE = Text("评测报告：{name}", "Evaluation: {name}")
