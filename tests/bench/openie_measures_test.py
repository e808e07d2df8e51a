"""The measures of openie_measures.py on tuples whose scores are worked out by hand."""
import unittest

from openie_measures import Inferred, area, best_point, carb_curve, carb_pair, carb_tuple, wire_pair, wire_score


def t(text):
    """"Ann | sold | the car | in May" as a tuple."""
    first, relation, *rest = [part.split() for part in text.split("|")]
    return first, relation, rest


class CarbTest(unittest.TestCase):
    def pair(self, gold, predicted):
        return tuple(round(value, 3) for value in carb_pair(t(gold), t(predicted)))

    def test_equal_tuples_match_wholly(self):
        self.assertEqual(self.pair("Ann | sold | the car", "Ann | sold | the car"), (1, 1))

    def test_arguments_behind_the_first_are_one_slot(self):
        self.assertEqual(self.pair("Ann | sold | the car in May", "Ann | sold | the car | in May"), (1, 1))

    def test_words_in_the_wrong_slot_count_against(self):
        # Ann, sold, the and car of five words on either side.
        self.assertEqual(self.pair("Ann | has sold | the car", "Ann | sold | has the car"), (0.8, 0.8))

    def test_relations_without_a_common_word_do_not_match(self):
        self.assertEqual(self.pair("Ann | sold | the car", "Ann | bought | the car"), (0, 0))

    def test_be_stands_for_its_forms(self):
        self.assertEqual(self.pair("Ann | is | a lawyer", "Ann | be | a lawyer"), (1, 1))

    def test_reported_speech_may_be_turned_round(self):
        self.assertEqual(self.pair("Ann | said | it rained", "it rained | said | Ann"), (1, 1))

    def test_a_word_counts_as_often_as_both_hold_it(self):
        self.assertEqual(self.pair("the cat | saw | the dog", "the the cat | saw | the dog"), (round(5 / 6, 3), 1))

    def test_one_prediction_serves_several_golds_for_recall_only(self):
        gold = {"s": [t("Ann | sold | cars"), t("Ann | sold | boats")]}
        curve = carb_curve(gold, {"s": [(t("Ann | sold | cars boats"), 1.0)]})
        self.assertEqual(curve, [(1.0, 0.75, 1.0)])

    def test_unanswered_sentences_cost_recall_and_extra_answers_precision(self):
        gold = {"s": [t("Ann | ran | home")], "u": [t("Bob | ran | home")]}
        curve = carb_curve(gold, {"s": [(t("Ann | ran | home"), 0.9), (t("Eve | flew | away"), 0.5)]})
        self.assertEqual(curve, [(0.5, 0.5, 0.5), (0.9, 1.0, 0.5)])
        self.assertEqual(best_point(curve), (1.0, 0.5, 2 / 3))

    def test_the_area_begins_where_nothing_is_found_and_nothing_wrong(self):
        # 0.2 wide and 1 and 0.8 high, then 0.4 wide and 0.8 and 0.5 high.
        self.assertAlmostEqual(area([(0.1, 0.5, 0.6), (0.9, 0.8, 0.2)]), 0.18 + 0.26)

    def test_a_tab_at_the_end_of_a_line_makes_no_argument(self):
        self.assertEqual(carb_tuple("Ann  ran .\tran\tAnn\t\n"), ("Ann ran .", t("Ann | ran")))

    def test_a_context_is_no_argument(self):
        self.assertEqual(carb_tuple("Bob said Ann sold cars .\tsold\tAnn\tcars\tC: Bob said\n")[1], t("Ann | sold | cars"))

    def test_nothing_predicted_scores_nothing(self):
        self.assertEqual(best_point(carb_curve({"s": [t("a | b | c")]}, {})), (0.0, 0.0, 0.0))


class WireTest(unittest.TestCase):
    def test_each_of_the_three_parts_must_share_a_word(self):
        self.assertIsNone(wire_pair(t("Ann | sold | the car"), t("Ann | sold | a boat")))
        self.assertEqual(wire_pair(t("Ann | sold | the car"), t("Ann | sold | a car")), (0.75, 0.75))

    def test_a_tuple_without_a_second_argument_matches_nothing(self):
        self.assertIsNone(wire_pair(t("Ann | sold | cars"), t("Ann | sold")))

    def test_further_arguments_that_gold_lacks_do_not_count(self):
        self.assertEqual(wire_pair(t("Ann | sold | cars"), t("Ann | sold | cars | in May")), (1.0, 1.0))

    def test_further_arguments_cost_where_they_are_missing(self):
        self.assertEqual(wire_pair(t("Ann | sold | cars | in May"), t("Ann | sold | cars")), (1.0, 0.6))

    def test_inferred_words_are_not_asked_for(self):
        gold = (["Ann"], [Inferred("is")], [[Inferred("a"), "lawyer"]])
        self.assertEqual(wire_pair(gold, t("Ann | was | lawyer")), (2 / 3, 1.0))
        self.assertIsNone(wire_pair(gold, t("Ann | was | banker")))

    def test_pairs_are_one_to_one_best_first(self):
        gold = {"s": [t("Ann | sold | cars"), t("Ann | sold | old cars")]}
        self.assertEqual(wire_score(gold, {"s": [t("Ann | sold | old cars")]}), (1.0, 0.5, 2 / 3))

    def test_a_second_answer_to_one_gold_is_wrong(self):
        gold = {"s": [t("Ann | sold | cars")]}
        self.assertEqual(wire_score(gold, {"s": [t("Ann | sold | cars"), t("Ann | sold | cars")]}), (0.5, 1.0, 2 / 3))


if __name__ == "__main__":
    unittest.main()
