"""All that needs no window: reports, indicators, annotations, charts as data, briefings, files. Never imports Qt."""
