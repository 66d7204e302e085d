"""Traditional characters read as simplified ones: only to recognise words, never in the text that is kept."""

from __future__ import annotations

import re

_TRADITIONAL = (
    "報區縣國與務標設發產業經濟會黨員議審預計現實顧總體圖興優營環財長動應進過這來們對個點當為強農鄉釋"
    "詞術語註說關題團結還開劃戰協創穩態勢導據處見記認識從聯專項場資貿億萬兩請門內時間責編輯徹鞏樹擴頭"
    "構權監維護難險檢測選舉鎮輸廣網頁擊轉載數掃碼連錄稱歸屬庫號讀將並書屆後於綜結歷績確華東"
)
_SIMPLIFIED = (
    "报区县国与务标设发产业经济会党员议审预计现实顾总体图兴优营环财长动应进过这来们对个点当为强农乡释"
    "词术语注说关题团结还开划战协创稳态势导据处见记认识从联专项场资贸亿万两请门内时间责编辑彻巩树扩头"
    "构权监维护难险检测选举镇输广网页击转载数扫码连录称归属库号读将并书届后于综结历绩确华东"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_ANY = re.compile(f"[{_TRADITIONAL}]")


def simplified(words: str) -> str:
    """Return `words` with the traditional characters common in reports as simplified ones; no place in it moves."""
    return words.translate(_TABLE) if _ANY.search(words) else words
