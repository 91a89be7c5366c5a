"""What an amended law changes for a course: where it is cited, of which version, what to write."""
