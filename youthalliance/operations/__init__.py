"""The command line, the demonstration city, packs, imports, benchmarks, backup."""
