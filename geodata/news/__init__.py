"""What is new in a publication: the feed and the notices tell it."""

from __future__ import annotations

from geodata.news.news import LEAST, MOST, News, NewsKind, all_news, newest

__all__ = ["LEAST", "MOST", "News", "NewsKind", "all_news", "newest"]
