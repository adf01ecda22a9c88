"""Sending a data set to where others find it: a CKAN portal, or a place for files that portals harvest.

The modules in the order in which they build on each other:

- steps that are told before they are taken: `steps`
- a CKAN portal: `ckan`, with `package` for what a data set is called there
- a folder or a bucket: `places`
"""
