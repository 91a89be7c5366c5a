"""Questions as other people keep them, made into a bank.

Readers of single formats turn a file into drafts, a draft is what was understood of one
question, and `conversion` makes an item's fields of it or says why it cannot.  Nothing is
lost: every question of a file is read or refused.
"""
