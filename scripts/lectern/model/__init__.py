"""What a bank, an item, a choice, a page, a law *is*.

Plain frozen values without behaviour that needs a file, a page or a browser.  A value that
exists is valid: `reading` refuses what is not.
"""
