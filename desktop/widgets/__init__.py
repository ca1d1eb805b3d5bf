"""The parts of the main window. Each shows what it is handed and says in signals what a person did.

It must not know: its siblings; `desktop.main_window` connects them.
"""
