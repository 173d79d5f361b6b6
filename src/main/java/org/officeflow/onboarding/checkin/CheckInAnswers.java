package org.officeflow.onboarding.checkin;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague answered, from 1 (not at all) to 5 (very much).
 *
 * @param roleClear whether it is clear what is expected
 * @param thingsWork whether equipment and accesses work
 * @param managerSupport whether the manager supports them
 * @param teamWelcome whether they feel at home in the team
 * @param wouldRecommend whether they would recommend working here
 * @param words what else they say
 */
public record CheckInAnswers(
        int roleClear,
        int thingsWork,
        int managerSupport,
        int teamWelcome,
        int wouldRecommend,
        @Nullable String words) {

    /** @throws IllegalArgumentException for anything but 1 to 5 */
    public CheckInAnswers {
        if (IntStream.of(roleClear, thingsWork, managerSupport, teamWelcome, wouldRecommend)
                .anyMatch(answer -> answer < 1 || answer > 5)) {
            throw new IllegalArgumentException("An answer is 1 to 5.");
        }
    }

    private IntStream all() {
        return IntStream.of(roleClear, thingsWork, managerSupport, teamWelcome, wouldRecommend);
    }

    /** The lowest of the five. */
    public int lowest() {
        return all().min().orElseThrow();
    }

    /** The average of the five. */
    public double average() {
        return all().average().orElseThrow();
    }
}
