"""Reading foreign maps: `sources` lists what can be read, `import_run` reads it into the store."""
