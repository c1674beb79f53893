"""One request for help, from hello to moving on."""
