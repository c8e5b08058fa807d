"""Assessments for readers: JSON, ClaimReview, and the table in ``docs/claims.md``."""
