package org.officeflow.onboarding.privacy;

/** A place where private data of people who leave lies, whether they were onboarded here or not. */
public interface PrivateLeavingData {

    /**
     * Erases what there is of a class; how many things it was, 0 if it was erased before.
     *
     * @param offboarding number of the case
     */
    int erase(String offboarding, DataClass data);
}
