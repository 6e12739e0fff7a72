"""Every word of the page, Chinese and English side by side."""

from pathlib import Path
from typing import Final

from documents.article import Language
from documents.errors import AssistantError
from documents.refusals import UnreadableError

WORDS: Final[dict[str, tuple[str, str]]] = {
    # the frame
    "app": ("文章问答", "Ask the Article"),
    "skip": ("跳到提问框", "Skip to the question box"),
    "conversations": ("对话", "Conversations"),
    "new_conversation": ("新对话", "New conversation"),
    "open_conversations": ("打开对话列表", "Open the list of conversations"),
    "close": ("关闭", "Close"),
    "article": ("文章", "Article"),
    "facts": ("已知事实", "Known facts"),
    "settings": ("设置", "Settings"),
    "language_switch": ("English", "中文"),
    "language_switch_label": ("Switch the interface to English", "界面换成中文"),
    "theme_light": ("换成浅色", "Switch to light"),
    "theme_dark": ("换成深色", "Switch to dark"),
    "cancel": ("取消", "Cancel"),
    "save": ("保存", "Save"),
    # conversations
    "search_conversations": ("搜索对话", "Search conversations"),
    "no_conversations": ("还没有对话。", "No conversations yet."),
    "no_matches": ("没有找到。", "Nothing found."),
    "today": ("今天", "Today"),
    "yesterday": ("昨天", "Yesterday"),
    "earlier": ("更早", "Earlier"),
    "rename": ("重命名", "Rename"),
    "delete": ("删除", "Delete"),
    "delete_conversation": ("删除这个对话？删除后不能恢复。", "Delete this conversation? This cannot be undone."),
    "export_md": ("导出 Markdown", "Export as Markdown"),
    "export_json": ("导出 JSON", "Export as JSON"),
    "conversation_menu": ("对话“{title}”的操作", "Actions for the conversation “{title}”"),
    # asking
    "welcome": ("向这篇文章提问", "Ask this article a question"),
    "welcome_note": (
        "每个回答都引用原文的句子，每个数字都与原文核对过；文章没有说的，会直接告诉您。",
        "Every answer cites the article’s own sentences, and every figure is checked against them. "
        "What the article does not say, it will tell you plainly.",
    ),
    "starters": ("可以这样问", "You could ask"),
    "question_label": ("您的问题", "Your question"),
    "question_placeholder": ("用中文或英文提问", "Ask in English or Chinese"),
    "question_hint": ("回车发送，Shift+回车换行", "Enter to send, Shift+Enter for a new line"),
    "send": ("提问", "Ask"),
    "stop": ("停止", "Stop"),
    "stopped": ("已停止，回答不完整。", "Stopped; the answer is incomplete."),
    "unanswered": ("这个问题还没有得到回答。", "This question was not answered."),
    "about_sentence": ("关于这句话", "About this sentence"),
    "about_format": ("关于“{sentence}”：{question}", "About “{sentence}”: {question}"),
    "about_default": ("这句话说的是什么？", "What does this sentence say?"),
    "remove": ("移除", "Remove"),
    "thread": ("问与答", "Questions and answers"),
    "searching": ("正在查找原文……", "Looking in the article…"),
    "wording": ("已找到依据，正在组织回答……", "Evidence found; wording the answer…"),
    # answers
    "evidence": ("依据", "Evidence"),
    "evidence_one": ("原文 1 句", "1 sentence of the article"),
    "evidence_many": ("原文 {count} 句", "{count} sentences of the article"),
    "evidence_more": ("再看 {count} 句", "Show {count} more"),
    "see_in_article": ("在原文中查看", "See it in the article"),
    "citation_label": ("引文 {number}：{section}", "Citation {number}: {section}"),
    "page": ("第 {page} 页", "p. {page}"),
    "not_in_article": ("文章没有说", "Not in the article"),
    "nearest": ("文章能回答的相近问题", "The nearest questions that the article can answer"),
    "follow_ups": ("接着问", "Ask next"),
    "quoted": ("原文摘录", "quoted from the article"),
    "worded": ("由 {model} 表述", "worded by {model}"),
    "worded_by_some": ("由语言模型表述", "worded by a language model"),
    "figures_one": ("核对了 1 个数字", "1 figure checked"),
    "figures_many": ("核对了 {count} 个数字", "{count} figures checked"),
    "figures_none": ("没有要核对的数字", "no figures to check"),
    "considered_one": ("看过 1 句原文", "1 sentence considered"),
    "considered_many": ("看过 {count} 句原文", "{count} sentences considered"),
    "seconds": ("{seconds} 秒", "{seconds} s"),
    "how": ("这个回答是怎么来的？", "How was this answered?"),
    "how_question": ("按这个问题查找", "Searched as"),
    "how_considered": ("看过的句子，前面是它能回答的可能性", "Sentences considered, and how likely each is to answer"),
    "how_used": ("已采用", "used"),
    "how_score": ("能回答的可能性", "how likely it is to answer"),
    "how_notes": ("改动与舍弃", "Replaced or left out"),
    "how_nothing": ("没有改动或舍弃任何内容。", "Nothing was replaced or left out."),
    "how_refused": (
        "没有找到能回答这个问题的句子，所以没有作答。",
        "No sentence was found that answers the question, so none was given as an answer.",
    ),
    "how_figures": ("核对过的数字", "Figures checked"),
    "copy": ("复制", "Copy"),
    "copied": ("已复制", "Copied"),
    "retry": ("重新回答", "Answer again"),
    "edit": ("修改问题", "Edit the question"),
    "undo": ("撤销这一问", "Undo this question"),
    "thumb_up": ("有帮助", "Helpful"),
    "thumb_down": ("没有帮助", "Not helpful"),
    "reason_label": ("原因（可不填）", "Why? (optional)"),
    "reason_placeholder": ("哪里不对？", "What was wrong?"),
    "reason_thanks": ("谢谢，已记下。", "Thank you, noted."),
    # the reader
    "contents": ("目录", "Contents"),
    "original": ("中文", "Chinese"),
    "rendering": ("英文", "English"),
    "both": ("对照", "Both"),
    "view_label": ("显示哪种语言", "Language of the text"),
    "search_article": ("在文章中搜索", "Search the article"),
    "search": ("搜索", "Search"),
    "search_count": ("第 {at} 处，共 {count} 处", "{at} of {count}"),
    "previous": ("上一处", "Previous match"),
    "next": ("下一处", "Next match"),
    "authority": (
        "以中文原文为准，英文为逐句译文。",
        "The Chinese original is the authority; the English is a sentence-by-sentence rendering.",
    ),
    "back_to_answer": ("回到回答", "Back to the answer"),
    "cited_here": ("引文 [{number}]", "Citation [{number}]"),
    "ask_about": ("问这句话", "Ask about this"),
    "sentence_hint": ("点一句话，就可以问它", "Select a sentence to ask about it"),
    "sentence_menu": ("这句话的操作", "Actions for this sentence"),
    "choose_document": ("选择文件", "Choose a document"),
    # bringing an article
    "library": ("文章", "Articles"),
    "choose_article": ("换一篇文章", "Switch to another article"),
    "add_article": ("添加文章……", "Add an article…"),
    "add_article_title": ("添加文章", "Add an article"),
    "choose_file": ("选择文件，或拖到这里", "Choose a file, or drop it here"),
    "add_article_note": (
        "{types}，最大 {limit} MB。文件只保存在这台服务器上，只有您能看到。",
        "{types}, up to {limit} MB. The file stays on this server, and only you can see it.",
    ),
    "uploading": ("正在上传 {name}", "Uploading {name}"),
    "indexing": ("正在阅读并建立索引", "Reading and indexing"),
    "added": ("“{name}”已就绪，可以提问。", "“{name}” is ready to be asked."),
    "delete_article": ("删除“{name}”？文件和索引都会删除。", "Delete “{name}”? The file and its index are removed."),
    "deleted_article": ("已删除“{name}”。", "“{name}” was deleted."),
    # known facts
    "facts_note": (
        "用一组已知答案的问题检验这个助手：逐个提问，把回答和已知答案对照。",
        "Checks the assistant with questions whose answers are known: each is asked, and what is said is compared.",
    ),
    "facts_run": ("开始检验", "Run the check"),
    "facts_running": ("{done} / {all}　{what}", "{done} of {all}   {what}"),
    "facts_absent": ("这个服务器没有装已知事实。", "This server has no known facts installed."),
    "facts_kind": ("类别", "Kind"),
    "facts_language": ("语言", "Language"),
    "facts_asked": ("问题", "Asked"),
    "facts_right": ("答对", "Right"),
    "facts_share": ("正确率", "Share"),
    "facts_change": ("比上次", "Change"),
    "facts_accuracy_plot": ("各类正确率", "Accuracy by kind"),
    "facts_accuracy_change_plot": ("各类正确率，竖线为上次", "Accuracy by kind; the line marks the last run"),
    "facts_latency_plot": ("回答用时", "Time per answer"),
    "facts_median": ("中位数 {value} 毫秒", "median {value} ms"),
    "facts_latency_axis": ("毫秒", "ms"),
    "facts_failures": ("没有答对的", "Not right"),
    "facts_expected": ("应为", "Expected"),
    "facts_said": ("实际回答", "Said"),
    "facts_reason": ("判断：{reason}", "Why: {reason}"),
    "facts_all_right": ("全部答对。", "All right."),
    # settings
    "mode": ("回答方式", "How answers are made"),
    "mode_default": ("服务器的设置", "As the server is set"),
    "mode_quote": ("只摘录原文", "Quote the article only"),
    "mode_quote_note": ("最快，不用语言模型。", "Fastest; no language model."),
    "mode_auto": ("自动", "Automatic"),
    "mode_auto_note": (
        "一句话能答的就摘录，需要归纳的由模型表述。",
        "Quotes where a sentence answers; a model words what must be composed.",
    ),
    "mode_model": ("由模型表述", "Worded by a model"),
    "mode_model_note": (
        "每个回答都由模型表述，再与原文核对。",
        "A model words every answer, which is then checked.",
    ),
    "model": ("语言模型", "Language model"),
    "model_default": ("服务器的设置：{model}", "As the server is set: {model}"),
    "model_local": ("随附的模型（本机运行）", "The packaged model, on this machine"),
    "model_other": ("另一个模型……", "Another model…"),
    "model_other_label": ("模型的名称", "Name of the model"),
    "model_note": (
        "只有由模型表述时才会用到。",
        "Used only where a model words the answer.",
    ),
    "passages": ("模型最多读几句原文", "Sentences that the model may read"),
    "passages_note": (
        "1 到 {most}；留空则按服务器的设置（{default}）。",
        "1 to {most}; empty: as the server is set ({default}).",
    ),
    "variable_note": ("环境变量 {name}", "environment variable {name}"),
    "storage": ("保存在哪里", "What is stored where"),
    "storage_note": (
        "对话、评价和上传的文章保存在服务器的 {folder}，按访客分开。浏览器里只有一个访客标识和界面偏好。",
        "Conversations, feedback and uploaded articles are kept on the server in {folder}, apart for each visitor. "
        "The browser keeps only a visitor’s mark and how the page should look.",
    ),
    "environment": ("也可以用环境变量设置", "The same by environment variable"),
    "local_note": (
        "网页的一切都由这台服务器提供，浏览器不访问别处。",
        "Everything on this page comes from this server; the browser asks no other.",
    ),
    # the door
    "password": ("密码", "Password"),
    "enter": ("进入", "Enter"),
    "password_wrong": ("密码不对。", "That is not the password."),
    "password_wait": ("试了太多次，请过一分钟再试。", "Too many tries. Please wait a minute."),
    # what can go wrong
    "error": ("出了问题", "Something went wrong"),
    "try_again": ("再试一次", "Try again"),
    "offline": ("连不上服务器，请检查它是否还在运行。", "The server does not answer. Is it still running?"),
    "busy": ("现在提问的人太多，请稍后再试。", "Too many questions at once. Please try again in a moment."),
    "internal": (
        "服务器内部出错，请重试；详情在服务器的日志里。",
        "The server failed. Please try again; its log says more.",
    ),
    "question_empty": ("请先写一个问题。", "Please write a question first."),
    "question_long": (
        "问题太长：{length} 字，最多 {limit} 字。",
        "The question is too long: {length} characters of at most {limit}.",
    ),
    "no_mode": ("没有“{mode}”这种回答方式。", "There is no mode “{mode}”."),
    "no_model": (
        "“{model}”不是语言模型的名称。可以写 ollama:qwen3:8b、openai:gpt-4.1-mini、"
        "http://主机:8000/v1#名称，或以 .gguf 结尾的路径。",
        "“{model}” is not the name of a language model. Name one like ollama:qwen3:8b, openai:gpt-4.1-mini, "
        "http://host:8000/v1#name, or a path that ends in .gguf.",
    ),
    "model_fixed": (
        "这个服务器不允许访客选用“{model}”。",
        "This server does not let visitors choose “{model}”.",
    ),
    "no_passages": ("句数要在 1 到 {most} 之间。", "The number of sentences must be from 1 to {most}."),
    "no_article": (
        "没有这篇文章；也许它已被删除。请换一篇。",
        "There is no such article; it may have been deleted. Choose another.",
    ),
    "no_conversation": ("没有这个对话；也许它已被删除。", "There is no such conversation; it may have been deleted."),
    "no_turn": ("没有这个回答；也许它已被删除。", "There is no such answer; it may have been deleted."),
    "upload_type": (
        "不能读“{name}”这种文件。可以用：{types}",
        "“{name}” is not a kind of file that can be read. Use: {types}",
    ),
    "upload_stranger": (
        "请先在浏览器里打开这个页面，再添加文章。",
        "Open the page in a browser first, then add an article.",
    ),
    "upload_refused": (
        "“{name}”没有存下来：服务器的磁盘已满或不能写入。请告诉管理这台服务器的人。",
        "“{name}” could not be kept: the server’s disk is full or cannot be written. Tell whoever runs it.",
    ),
    "not_stored": (
        "对话没有存下来：服务器的磁盘已满或不能写入。请告诉管理这台服务器的人。",
        "The conversation could not be kept: the server’s disk is full or cannot be written. Tell whoever runs it.",
    ),
    "store_unusable": (
        "存放对话的“{file}”不能读写：{reason}。请腾出空间或检查权限，也可以用 ASSISTANT_DATA 换一个文件夹。",
        "“{file}”, where conversations are kept, cannot be read or written: {reason}. "
        "Make room or see to its rights, or choose another folder with ASSISTANT_DATA.",
    ),
    "store_damaged": (
        "存放对话的“{file}”已损坏（{reason}），没有作任何改动。"
        "请先救出还能读的：sqlite3 '{file}' .recover | sqlite3 saved.sqlite3，"
        "再用 saved.sqlite3 替换它；或者把它移走，重新开始。",
        "“{file}”, where conversations are kept, is damaged ({reason}) and was left as it is. "
        "Save what can be read: sqlite3 '{file}' .recover | sqlite3 saved.sqlite3, "
        "and put saved.sqlite3 in its place; or move it away and begin anew.",
    ),
    "upload_empty": ("“{name}”是空的。", "“{name}” is empty."),
    "upload_large": ("“{name}”超过了 {limit} MB。", "“{name}” is larger than {limit} MB."),
    "upload_full": ("最多保存 {limit} 篇文章，请先删除一篇。", "At most {limit} articles are kept. Delete one first."),
}


def word(name: str, language: Language, /, **values: str) -> str:
    """One text of the page in `language`, its places filled."""
    return WORDS[name][0 if language == "zh" else 1].format(**values)


def words(language: Language) -> dict[str, str]:
    """All texts of the page in `language`, places unfilled, as the page's script takes them."""
    return {name: pair[0 if language == "zh" else 1] for name, pair in WORDS.items()}


class WebError(AssistantError):
    """Something the visitor can mend; its text exists in both languages.

    `str()` gives both, for logs and programs; the page shows `in_language`.
    """

    def __init__(self, name: str, /, **values: str) -> None:
        """`name` is a text of `WORDS`, `values` fill its places."""
        self.name = name
        self.values = values
        super().__init__(f"{self.in_language('en')} / {self.in_language('zh')}")

    def in_language(self, language: Language) -> str:
        """The text in the visitor's language."""
        return word(self.name, language, **self.values)


def told(error: AssistantError, language: Language) -> str:
    """What a visitor is told of an error raised on purpose; files by their names, since folders are the server's."""
    if isinstance(error, WebError):
        return error.in_language(language)
    if isinstance(error, UnreadableError):
        named = {**error.values, "file": Path(error.values["file"]).name}
        return UnreadableError(error.reason, **named).in_language(language)
    return str(error)
