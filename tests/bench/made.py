"""A small archive and its articles for the tests of the benches."""

from __future__ import annotations

from db.domain.records import ArticleId, Document, TextField

DOCUMENTS = (
    Document(
        id=ArticleId(1),
        texts={TextField.HEADLINE: "医院门前的杏树", TextField.BODY: "春天，医院门前的杏树开了花。CT-3检查 COVID 19"},
        paper="健康报",
        date="2021-05-06",
    ),
    Document(
        id=ArticleId(2),
        texts={TextField.HEADLINE: "杏林", TextField.BODY: "门前没有树，也没有医生。"},
        paper="健康报",
        date="2022",
    ),
    Document(
        id=ArticleId(3),
        texts={TextField.BODY: "電梯裏的椅子，醫院後面", TextField.CAPTION: "窗外的树"},
        paper="晚报",
        date="2023-01-02",
    ),
)
