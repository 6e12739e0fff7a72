"""Why a document is not read, in both languages: what is wrong with which file, and what to do next."""

from documents.article import Language
from documents.errors import DocumentError
from documents.formats import USUAL

_KINDS = {
    "zh": f"一个 {'、'.join(USUAL[:-1])} 或 {USUAL[-1]} 文件",
    "en": f"a {', '.join(USUAL[:-1])} or {USUAL[-1]} file",
}

MESSAGES: dict[str, dict[Language, str]] = {
    "missing": {
        "zh": f"没有名为“{{file}}”的文件或文件夹。请给出{_KINDS['zh']}的路径，或存放这类文件的文件夹。",
        "en": f"There is no file or folder '{{file}}'. Give the path of {_KINDS['en']}, or of a folder of them.",
    },
    "no_file": {
        "zh": f"“{{file}}”不是普通文件。请给出{_KINDS['zh']}的路径。",
        "en": f"'{{file}}' is no regular file. Give the path of {_KINDS['en']}.",
    },
    "no_documents": {
        "zh": f"文件夹“{{file}}”里没有文档。请放入{_KINDS['zh']}。",
        "en": f"The folder '{{file}}' holds no document. Put {_KINDS['en']} into it.",
    },
    "kind": {
        "zh": f"“{{file}}”的类型“{{ending}}”不能读取。请另存为{_KINDS['zh']}。",
        "en": f"'{{file}}' is of kind '{{ending}}', which is not read. Save it as {_KINDS['en']}.",
    },
    "too_large": {
        "zh": "“{file}”有 {megabytes} MB，超过了 {limit} MB 的上限。"
        "请拆成几个文件，再打开它们所在的文件夹，或调高 ASSISTANT_FILE_MEGABYTES。",
        "en": "'{file}' has {megabytes} MB, more than the {limit} MB that are read. "
        "Split it into parts and load their folder, or raise ASSISTANT_FILE_MEGABYTES.",
    },
    "too_many": {
        "zh": "文件夹“{file}”里有 {count} 个文档，超过了 {limit} 个的上限。"
        "请给出其中一个子文件夹，或调高 ASSISTANT_FOLDER_FILES。",
        "en": "The folder '{file}' holds {count} documents, more than the {limit} that are read. "
        "Give one of the folders in it, or raise ASSISTANT_FOLDER_FILES.",
    },
    "unpacks": {
        "zh": "“{file}”解开后有 {megabytes} MB，超过了 {limit} MB 的上限。"
        "请用文字处理软件打开，拆成几个文件，或调高 ASSISTANT_WORD_MEGABYTES。",
        "en": "'{file}' unpacks to {megabytes} MB, more than the {limit} MB that are read. "
        "Open it in a word processor and split it into parts, or raise ASSISTANT_WORD_MEGABYTES.",
    },
    "pages": {
        "zh": "“{file}”有 {pages} 页，超过了 {limit} 页的上限。"
        "请调高 ASSISTANT_PDF_PAGES，或拆开：qpdf --split-pages={limit} '{file}' part.pdf",
        "en": "'{file}' has {pages} pages, more than the {limit} that are read. "
        "Raise ASSISTANT_PDF_PAGES, or split it into parts: qpdf --split-pages={limit} '{file}' part.pdf",
    },
    "slow": {
        "zh": "“{file}”读到第 {page} 页时已超过 {seconds} 秒的上限。"
        "请用 PDF 阅读器打开，打印成一个新的 PDF 文件，或调高 ASSISTANT_PDF_SECONDS。",
        "en": "Reading '{file}' took longer than the {seconds} s that it may, and was given up after page {page}. "
        "Open it in a PDF reader and print it to a new file, or raise ASSISTANT_PDF_SECONDS.",
    },
    "slow_word": {
        "zh": "“{file}”读到第 {line} 段时已超过 {seconds} 秒的上限。"
        "请用文字处理软件打开，拆成几个文件，或调高 ASSISTANT_PDF_SECONDS。",
        "en": "Reading '{file}' took longer than the {seconds} s that it may, and was given up at paragraph {line}. "
        "Open it in a word processor and split it into parts, or raise ASSISTANT_PDF_SECONDS.",
    },
    "nested": {
        "zh": "“{file}”的元素嵌套了 {levels} 层，超过了 {limit} 层的上限。"
        "请在浏览器里打开，把文字另存为 .txt，或调高 ASSISTANT_HTML_LEVELS。",
        "en": "The elements of '{file}' stand {levels} deep in one another, more than the {limit} that are read. "
        "Open it in a browser and save its text as .txt, or raise ASSISTANT_HTML_LEVELS.",
    },
    "bottomless": {
        "zh": "“{file}”的元素层层嵌套，过深而不能读取。请在浏览器里打开，把文字另存为 .txt。",
        "en": "The elements of '{file}' stand too deep in one another to be read. "
        "Open it in a browser and save its text as .txt.",
    },
    "unreadable": {
        "zh": "“{file}”读不出来：{reason}。请检查：ls -l '{file}'",
        "en": "'{file}' cannot be read: {reason}. Check it with: ls -l '{file}'",
    },
    "empty": {
        "zh": "“{file}”里没有文字。请换一个有文字的文件。",
        "en": "'{file}' holds no text. Give a file with text.",
    },
    "encoding": {
        "zh": "“{file}”的内容不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文字。"
        "如果它是文本文件，请转成 UTF-8 再打开：iconv -f 原编码 -t UTF-8 '{file}'",
        "en": "The bytes of '{file}' are no text in UTF-8, UTF-16, GB18030 or Big5. "
        "If it is a text file, save it as UTF-8 and load it again: iconv -f ENCODING -t UTF-8 '{file}'",
    },
    "word": {
        "zh": "“{file}”不是能读取的 Word 文档：它已损坏、有密码，或是旧的 .doc 格式。"
        "请用文字处理软件打开，去掉密码，另存为 .docx。",
        "en": "'{file}' is not a Word document that can be read: it is damaged, protected or in the older .doc format. "
        "Open it in a word processor and save it as .docx without a password.",
    },
    "pdf": {
        "zh": "“{file}”不是能读取的 PDF（已损坏或不完整）。请用 PDF 阅读器打开，打印成一个新的 PDF 文件。",
        "en": "'{file}' is not a PDF that can be read (it is damaged or incomplete). "
        "Open it in a PDF reader and print it to a new file.",
    },
    "password": {
        "zh": "“{file}”有密码保护。请另存一份没有密码的：qpdf --decrypt --password=密码 '{file}' open.pdf",
        "en": "'{file}' is protected by a password. "
        "Save a copy without one: qpdf --decrypt --password=PASSWORD '{file}' open.pdf",
    },
    "scan": {
        "zh": "“{file}”是扫描件：页数 {pages}，没有文字层。请先加上文字层：ocrmypdf -l chi_sim+eng '{file}' text.pdf",
        "en": "'{file}' is a scan: pages {pages}, no text layer. "
        "Put a text layer into it first: ocrmypdf -l chi_sim+eng '{file}' text.pdf",
    },
}


_IN_A_FOLDER: dict[Language, str] = {
    "zh": "文件夹“{folder}”里共有 {count} 个文档，有一个读不了就都不读：请修好或移走它。",
    "en": " It is one of {count} documents in the folder '{folder}', which is read as a whole: mend it or take it out.",
}


class UnreadableError(DocumentError):
    """A document that is not read; `str()` tells why in English, `in_language` in either language."""

    def __init__(self, reason: str, /, **values: str) -> None:
        """`reason` is a key of `MESSAGES`, `values` fill its placeholders; `file` is always among them.

        `folder` and `count` are there where the file is one of those of a folder.
        """
        self.reason = reason
        self.values = values
        super().__init__(self.in_language("en"))

    def in_language(self, language: Language) -> str:
        """The text in the language of the user."""
        text = MESSAGES[self.reason][language] + (_IN_A_FOLDER[language] if "folder" in self.values else "")
        return text.format(**self.values)
