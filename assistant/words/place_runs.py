"""Chinese places named by one character each, put in full as the articles have them: 京沪两市, 沪苏杭宁合五城."""

import re

from index.terms import is_geographic


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


# What a city is called in one character that its name does not begin with.
_CITIES = _pairs(
    "京:北京 津:天津 沪:上海 申:上海 渝:重庆 宁:南京 穗:广州 蓉:成都 甬:宁波 汉:武汉 锡:无锡 邕:南宁 筑:贵阳"
    " 榕:福州 鹭:厦门 鹏:深圳"
)
_PROVINCES = _pairs(
    "京:北京 津:天津 沪:上海 渝:重庆 冀:河北 晋:山西 蒙:内蒙古 辽:辽宁 吉:吉林 黑:黑龙江 苏:江苏 江:江苏 浙:浙江"
    " 皖:安徽 闽:福建 赣:江西 鲁:山东 豫:河南 鄂:湖北 湘:湖南 粤:广东 桂:广西 琼:海南 川:四川 蜀:四川 黔:贵州"
    " 贵:贵州 滇:云南 云:云南 藏:西藏 陕:陕西 秦:陕西 甘:甘肃 陇:甘肃 青:青海 宁:宁夏 新:新疆 港:香港 澳:澳门"
    " 台:台湾"
)
_COUNTS = "两三四五六七八九十"
# So many places as the run has characters.
_RUN = re.compile(
    rf"(?<![省市州县])(?P<run>[\u3400-\u9fff]{{2,9}}?)(?P<n>[{_COUNTS}])(?P<kind>大?(?:个?(?P<of>城市|省份|省市"
    rf"|城|市|省)|地|家))"
)


def with_places_in_full(text: str, written: str) -> str:
    """`text` with every run of as many places as it says, where `written` has a name for each of its characters."""
    return _RUN.sub(lambda match: _in_full(match, written), text)


def _in_full(match: re.Match[str], written: str) -> str:
    size = _COUNTS.index(match["n"]) + 2
    run, ahead = match["run"][-size:], match["run"][:-size]
    if len(run) != size or run in written or (ahead and is_geographic(ahead[-1:] + run[:1])):
        return match.group()
    names = [_name(character, match["of"] or "", written) for character in run]
    if not all(names) or len(set(names)) < size:
        return match.group()
    return f"{ahead}{'、'.join(name for name in names if name)}{match['n']}{match['kind']}"


def _name(character: str, kind: str, written: str) -> str | None:
    """The one name in `written` of a city, or of a province, that is called by a character."""
    province = _PROVINCES.get(character, "")
    begun = re.findall(rf"{character}[\u3400-\u9fff]", written)
    cities = {name for name in begun if is_geographic(name) and name not in _PROVINCES.values()}
    cities |= {city for city in [_CITIES.get(character, "")] if city and city in written}
    provinces = {province} if province and province in written else set()
    if kind in {"省", "省份"}:
        found = provinces
    elif kind in {"城", "城市", "市"}:
        found = cities
    else:
        found = provinces if len(provinces) == 1 and kind == "省市" else cities | provinces
    return found.pop() if len(found) == 1 else None
