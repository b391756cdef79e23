# Words on paper.
