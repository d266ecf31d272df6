"""The codebook as a document for people, in HTML and PDF."""
