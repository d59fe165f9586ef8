"""Learning from the corpus: evaluation of what the pipeline gives against gold."""
