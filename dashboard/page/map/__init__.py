"""The MapLibre style of the page's map, and the layers that it is made of."""
