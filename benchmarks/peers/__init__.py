"""The readers that the benchmark measures, each behind one function: text → numbers and periods."""
