"""The performance figures: the journey over real HTTP, beside a bare page of the same framework and the same SQL raw."""
