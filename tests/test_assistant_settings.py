from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings, default_cache, described
from documents.errors import SettingsError
from documents.limits import LIMITS, Limits


def test_without_variables_the_packaged_models_answer():
    settings = Settings.from_environment({})
    assert (settings.mode, settings.model, settings.embedding) == ("auto", "local", "packaged")
    assert settings.cache == default_cache()
    assert settings.index is None


def test_every_variable_is_read():
    settings = Settings.from_environment(
        {
            "ASSISTANT_MODE": "quote",
            "ASSISTANT_MODEL": "ollama:qwen3:8b",
            "ASSISTANT_MODEL_FILE": "/m/file.gguf",
            "ASSISTANT_MODEL_SECONDS": "7.5",
            "ASSISTANT_THREADS": "3",
            "ASSISTANT_EMBEDDING": "BAAI/bge-m3",
            "ASSISTANT_PASSAGES": "4",
            "ASSISTANT_DOCUMENTS": "added",
            "ASSISTANT_DATA": "/d",
            "ASSISTANT_CACHE": "/c",
            "ASSISTANT_INDEX": "~/i",
            "ASSISTANT_LOG": "on",
            "ASSISTANT_CHROMA_URL": "http://chroma:8000",
        }
    )
    assert settings == Settings(
        mode="quote",
        model="ollama:qwen3:8b",
        model_file=Path("/m/file.gguf"),
        model_seconds=7.5,
        threads=3,
        embedding="BAAI/bge-m3",
        passages=4,
        documents="added",
        data=Path("/d"),
        cache=Path("/c"),
        index=Path.home() / "i",
        log="on",
        chroma_url="http://chroma:8000",
    )


def test_an_empty_variable_counts_as_not_set():
    assert Settings.from_environment({"ASSISTANT_MODE": " ", "ASSISTANT_THREADS": ""}) == Settings.from_environment({})


def test_a_mode_that_there_is_none_of_is_told_before_anything_is_opened(tmp_path):
    with pytest.raises(SettingsError) as caught:
        Assistant.open(tmp_path, mode="loud")
    assert str(caught.value) == "mode='loud' is not understood. Set it to one of auto, quote, model."
    assert caught.value.in_language("zh") == "mode='loud' 无法理解。请设为：auto、quote、model 之一。"


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("ASSISTANT_MODE", "fast", "one of auto, quote, model"),
        ("ASSISTANT_MODEL", "qwen", "'none'"),
        ("ASSISTANT_MODEL", "http://", "'http://host:8000/v1#name'"),
        ("ASSISTANT_MODEL_SECONDS", "0", "from 1 to 3600"),
        ("ASSISTANT_MODEL_SECONDS", "nan", "from 1 to 3600"),
        ("ASSISTANT_MODEL_SECONDS", "soon", "from 1 to 3600"),
        ("ASSISTANT_THREADS", "0", "from 1 to 256"),
        ("ASSISTANT_FILE_MEGABYTES", "0", "megabytes from 0.001 to 10000"),
        ("ASSISTANT_PDF_PAGES", "all", "from 1 to 1000000"),
        ("ASSISTANT_PASSAGES", "many", "from 1 to 50"),
        ("ASSISTANT_CHROMA_URL", "chroma:8000", "'http://127.0.0.1:8000'"),
        ("ASSISTANT_CHROMA_URL", "http://chroma:eighty", "'http://127.0.0.1:8000'"),
    ],
)
def test_a_value_that_means_nothing_is_named_with_what_is_allowed(name, value, allowed):
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({name: value})
    assert f"{name}={value!r}" in str(caught.value)
    assert allowed in str(caught.value)


@pytest.mark.parametrize(
    "model",
    ["local", "none", "ollama:qwen3:8b", "openai:gpt-4.1-mini", "https://host/v1", "http://h:8000/v1#m", "~/my.GGUF"],
)
def test_every_form_of_a_models_name_is_understood(model):
    assert Settings.from_environment({"ASSISTANT_MODEL": model}).model == model


def test_a_providers_key_is_not_in_the_settings():
    settings = Settings.from_environment({"OPENAI_API_KEY": "sk-secret", "ASSISTANT_MODEL": "openai:gpt-4.1-mini"})
    assert "sk-secret" not in repr(settings)


def test_the_limits_of_documents_are_settings():
    names = ("FILE_MEGABYTES", "WORD_MEGABYTES", "PDF_PAGES", "PDF_SECONDS", "FOLDER_FILES", "HTML_LEVELS")
    settings = Settings.from_environment({f"ASSISTANT_{name}": str(number) for number, name in enumerate(names, 1)})
    assert settings.limits == Limits(1, 2, 3, 4, 5, 6)
    assert Settings().limits == LIMITS


def test_a_default_is_told_where_it_is_the_same_everywhere():
    found = {variable: default for variable, default, _ in described() if default}
    assert (found["ASSISTANT_MODE"], found["ASSISTANT_PDF_SECONDS"], found["ASSISTANT_PASSAGES"]) == (
        "auto",
        "120",
        "6",
    )
    assert not {"ASSISTANT_CACHE", "ASSISTANT_DATA", "ASSISTANT_THREADS"} & found.keys()


def test_every_variable_has_a_meaning():
    assert [variable for variable, _, _ in described()][:3] == [
        "ASSISTANT_MODE",
        "ASSISTANT_MODEL",
        "ASSISTANT_MODEL_FILE",
    ]
    assert all(meaning.zh and meaning.en for _, _, meaning in described())
