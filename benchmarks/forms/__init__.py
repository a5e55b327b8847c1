"""python -m benchmarks.forms [FAMILY …]: one thing written in every form in which offices write it,
with units, people, days and figures drawn by chance, asked in several ways. Right is an answer that
says what was drawn for the one asked about and nothing that was drawn for another."""
