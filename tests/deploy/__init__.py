"""What people run Salient with: the files in ``deploy/``, started where the machine has what they need."""
