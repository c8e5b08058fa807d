"""Which folders the wheel is made of; everything else about it is in ``pyproject.toml``.

``assets/`` is a folder of its own in a clone. Installed, it is below `dashboard`: see
`geodata.showing.assets`. Setuptools can be told of one place to look for packages, not of two.
"""

from setuptools import find_namespace_packages, setup

ASSETS = "dashboard.assets"

setup(
    packages=[
        *find_namespace_packages(include=["geodata", "geodata.*", "dashboard", "dashboard.*"]),
        ASSETS,
        *(f"{ASSETS}.{name}" for name in find_namespace_packages("assets")),
    ],
    package_dir={ASSETS: "assets"},
    package_data={"": ["*"]},
)
