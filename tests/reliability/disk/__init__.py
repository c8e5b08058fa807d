"""A disk that fails or loses power, and the changes that must withstand it."""
