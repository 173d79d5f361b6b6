package org.officeflow.onboarding.privacy;

/** Which cases are not over. */
public interface RunningCases {

    /** Whether anything of it still goes on, be it that something is taken back. */
    boolean isRunning(String reference);
}
