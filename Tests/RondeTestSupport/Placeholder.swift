import RondeModel
