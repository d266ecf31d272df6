"""Who may do what on a team's server: accounts, sessions, tokens."""
