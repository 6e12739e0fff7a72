"""Whether a sentence has a name of the kind that is asked for."""

import pytest
from core_fixtures import ask, checked, hits_of

from assistant.evidence.asked_names import lacks_the_name, may_lack_the_name, tells_the_name
from documents import article_from_text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The wool museum opened in 1998 and drew 64,000 visitors.", "Who is the director of the wool museum?"),
        ("The Renfield Wool Museum sold its café.", "Who runs the Renfield Wool Museum?"),
        (
            "The plant at Stane Weir, completed in 2019, supplies the mills.",
            "Which company built the plant at Stane Weir?",
        ),
        ("The bridge, finished in 1911, spans the river.", "Which architect designed the bridge?"),
        ("The archive holds the 25 Articles of 2019.", "Which department issued the 25 Articles of 2019?"),
        ("Ann Lee, a chemist, took over as chief engineer in 2010.", "Who was chief engineer before Lee?"),
        ("The town has 40 offices of multinationals.", "Which multinational opened the latest office in the town?"),
        (
            "Several lesser-known boat makers have moved in, 5 of them with Grade II timber.",
            "Which boat makers moved in?",
        ),
        ("The inn seats Copper Cup-winning cooks.", "Which cooks and artists have won the Inn Award?"),
        ("The wool is sold in Europe, Oceania and North America.", "Which countries is the wool sold in?"),
        ("羊毛销往欧、美和大洋洲。", "羊毛销往哪几个国家？"),
        ("赛会每年评一次奖，奖给最好的厨师。", "谁是这个奖的首位得主？"),
        ("The inn seats Copper Cup-winning cooks and gives an Inn Award.", "Who has won the Inn Award?"),
        ("The Wool Growers Fund lends to the Northern Mill Register.", "羊毛基金的负责人是谁？"),
        ("氢燃料公交车在6条线路上运行。", "氢燃料公交车由哪家企业制造？"),
        ("论坛每年吸引两千人参加。", "论坛的主席是谁？"),
        ("论坛每年吸引两千人参加。", "论坛在哪个场馆举行？"),
        ("这座桥建成后使用至今。", "这座桥建于哪个朝代？"),
    ],
)
def test_a_sentence_without_a_name_of_the_asked_kind_lacks_it(text, question):
    assert checked(lacks_the_name, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Its director, Margaret Sloane, plans a gallery.", "Who is the director of the museum?"),
        (
            "The mill was founded in 1874; it was bought by the Norwegian group Halvard Tekstil.",
            "Which company bought the mill?",
        ),
        ("The cores were shipped to Copenhagen and kept there.", "In which city are the cores kept?"),
        ("They withdrew from the Polish market.", "From which country did they withdraw?"),
        ("The college is run jointly by the county council and the town.", "Who runs the college?"),
        ("Director Helen Brandt leads the library.", "Who runs the library?"),
        ("Nora Lund manages the pharmacy.", "Who runs the pharmacy?"),
        ("厂长周国强2011年上任。", "谁管理茶厂？"),
        ("罢工由码头工会领导。", "谁领导了罢工？"),
        ("罢工由码头工会领导。", "Who led the strike?"),
        ("研究院由澜州理工大学与市政府共建，院长为周启衡教授。", "研究院院长是谁？"),
        ("管道由省能源集团投资建设。", "管道由哪家公司投资建设？"),
        ("这座桥建于宋代。", "这座桥建于哪个朝代？"),
        # A space may be left where a link was.
        ("年报由 档案 部门保管。", "哪个部门保管年报？"),
        ("The museum opened in 1998.", "When did the museum open?"),
    ],
)
def test_a_name_of_the_asked_kind_is_seen(text, question):
    assert not checked(lacks_the_name, text, question)


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("In response the county opened a clinic in Tarvenbrook.", False),
        ("In response the county opened a clinic with Tarvenbrook.", True),
    ],
)
def test_a_name_that_no_dictionary_has_is_a_place_behind_a_word_of_place(text, doubtful):
    (hit,) = hits_of(article_from_text(text, name="a"), "en")
    assert may_lack_the_name(ask("In which town is the new clinic?", "en"), hit) is doubtful


@pytest.mark.parametrize(
    ("text", "told"),
    [("买家来自罗马尼亚。", True), ("买家来自南非、保加利亚。", True), ("买家来自亚、非和欧洲。", False)],
)
def test_a_country_that_ends_like_a_continent_is_one(text, told):
    (hit,) = hits_of(article_from_text(text, name="a"))
    assert tells_the_name(ask("买家来自哪些国家？"), hit) is told
