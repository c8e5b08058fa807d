"""What must hold however long it runs and wherever it is killed. `make reliability` runs the long form."""
