"""What a picture says: its title, figures, notes and stories. Draws nothing."""
