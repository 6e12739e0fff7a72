"""What a visitor is told at the door and when something fails, Chinese and English side by side."""

from typing import Final

COMPLAINTS: Final[dict[str, tuple[str, str]]] = {
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
        "The question is too long: {length} characters; the limit is {limit}.",
    ),
    "no_mode": ("没有“{mode}”这种回答方式。", "There is no mode “{mode}”."),
    "no_model": (
        "“{model}”不是语言模型的名称。可以写 ollama:qwen3:8b、openai:gpt-4.1-mini、"
        "http://主机:8000/v1#名称，或以 .gguf 结尾的路径。",
        "“{model}” is not the name of a language model. Name one like ollama:qwen3:8b, openai:gpt-4.1-mini, "
        "http://host:8000/v1#name, or a path that ends in .gguf.",
    ),
    "model_fixed": (
        "这台服务器不允许访客选用“{model}”。",
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
        "“{name}” could not be saved: the server’s disk is full or cannot be written. Tell whoever runs it.",
    ),
    "not_stored": (
        "对话没有存下来：服务器的磁盘已满或不能写入。请告诉管理这台服务器的人。",
        "The conversation could not be saved: the server’s disk is full or cannot be written. Tell whoever runs it.",
    ),
    "store_unusable": (
        "存放对话的“{file}”不能读写：{reason}。请腾出空间或检查权限，也可以用 ASSISTANT_DATA 换一个文件夹。",
        "“{file}”, where conversations are kept, cannot be read or written: {reason}. "
        "Make room or check its permissions, or choose another folder with ASSISTANT_DATA.",
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
