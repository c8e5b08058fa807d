"""A story: a period of the map as one file that needs no server, no network and no WebGL.

`request` reads what was asked for; `content` puts together what the file holds, with the maps of the period
(`cut_timeline`), the ground (`ground`) and the claims (`told_claims`); `page` writes it into ``page.html``,
with the script and the styles that were built from ``assets/app/story``.
"""
