"""Words of the plain pages: what the server says when there is no map to show."""

from __future__ import annotations

from typing import Final

__all__ = ["EN", "UK"]

EN: Final[dict[str, str]] = {
    "page.open": "Open the map",
    "page.script": "This page needs JavaScript",
    "page.script.more": "The map and its timeline are drawn in your browser.",
    "page.400": "Not understood",
    "page.400.more": "The request does not make sense to this server.",
    "page.404": "Nothing here",
    "page.404.more": "This address names nothing that Salient publishes.",
    "page.405": "Not allowed",
    "page.405.more": "Salient only reads: nothing can be changed over the web.",
    "page.413": "Too large",
    "page.413.more": "The request is larger than this server accepts.",
    "page.415": "Not understood",
    "page.415.more": "The server takes JSON there, and nothing else.",
    "page.500": "Something broke",
    "page.500.more": "The fault is ours and has been written to the log. Try again in a moment.",
    "page.503": "No data yet",
    "page.503.more": "The server runs, but nothing has been published for it. Publish, then reload:",
}

UK: Final[dict[str, str]] = {
    "page.open": "Відкрити мапу",
    "page.script": "Ця сторінка потребує JavaScript",
    "page.script.more": "Мапу й шкалу часу малює ваш браузер.",
    "page.400": "Незрозумілий запит",
    "page.400.more": "Цей сервер не зрозумів запиту.",
    "page.404": "Тут нічого немає",
    "page.404.more": "За цією адресою Salient нічого не публікує.",
    "page.405": "Не дозволено",
    "page.405.more": "Salient лише показує дані: змінити їх через мережу не можна.",
    "page.413": "Завеликий запит",
    "page.413.more": "Цей сервер не приймає таких великих запитів.",
    "page.415": "Незрозумілий запит",
    "page.415.more": "За цією адресою сервер приймає лише JSON.",
    "page.500": "Щось зламалося",
    "page.500.more": "Це наша помилка, її записано до журналу. Спробуйте за хвилину.",
    "page.503": "Даних ще немає",
    "page.503.more": "Сервер працює, але ще нічого не опубліковано. Опублікуйте дані й оновіть сторінку:",
}
