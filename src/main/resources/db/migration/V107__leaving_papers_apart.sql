-- Until now all papers of a leaving were kept under its own reference, which is that of the hand-over by now: whoever leaves and
-- whoever takes over read it. What is there already may be of an exit interview or of the final pay; human resources alone get it.
UPDATE documents SET reference = reference || '/hr'
WHERE reference ~ '^OF-[0-9]{4}-[0-9]+$' AND kind = 'attachment';
