"""How texts say who must do what: the wording of duties, their details, and where they stand."""
