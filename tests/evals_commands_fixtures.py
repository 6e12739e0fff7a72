"""An empty folder with a suite, in which the commands of evals ask gold assistants in place of models."""

from evals_fixtures import ARTICLE, TEXT, GoldAssistant

from evals import commands, trials
from evals.facts import load_facts

SUITE = """suite: cities
document: cities.txt
facts:
- id: suzhou
  part: test
  kind: single
  quotes: [苏州的规模]
  figures: [9827亿元]
  zh: 苏州多大？
  en: Suzhou?
- id: nanjing
  part: dev
  kind: near-miss
  quotes: [南京有3个]
  figures: [3个]
  zh: 南京几个？
- id: ningbo
  part: test
  kind: unanswerable-near
  zh: 宁波多大？
"""


class FakeEngines:
    """Opens gold assistants in place of models; the engine "auto" answers nothing."""

    def __init__(self, model=None, progress=None):
        self.model = model

    def encoder(self):
        return type("Encoder", (), {"name": "fake"})

    def model_name(self, engine):
        return None if engine == "quote" else self.model or "local"

    def open(self, engine, documents=None, index_path=None):
        from documents import load

        article = load(documents)[0] if documents else ARTICLE
        assistant = GoldAssistant(self.facts(documents), [article])
        if engine == "auto":
            assistant.facts = {}
        return assistant

    def facts(self, documents):
        return load_facts(documents.parent / "suite.yaml")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def workplace_in(tmp_path, monkeypatch):
    """An empty folder with a suite, an English terminal and no real model."""
    (tmp_path / "cities.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "suite.yaml").write_text(SUITE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(commands, "Engines", FakeEngines)
    monkeypatch.setattr(trials, "Engines", FakeEngines)
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return tmp_path
