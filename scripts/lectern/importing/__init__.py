"""What others wrote, brought in: official texts of laws into the register."""
