"""Charts as SVG written on the server: they print, need no script, follow the page's colours, and every mark leads to its entries."""
