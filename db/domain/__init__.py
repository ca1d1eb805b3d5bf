"""The pure core: records, text, queries, drafts. Standard library only; no files, no clock, no other room of ours."""
