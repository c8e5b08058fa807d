"""What a link to the page is elsewhere: embedded, unfolded to a preview, described by oEmbed."""
