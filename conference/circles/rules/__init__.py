"""What is decided without a database: when a circle is reviewed, how a line moves on, who may."""
