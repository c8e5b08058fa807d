"""How a link to the page appears elsewhere: embedded, unfolded to a preview, described by oEmbed."""
